/** Text laid out for terminals: wrapped, in columns, from Markdown. */
@NullMarked
package dev.rollgate.cli.page;

import org.jspecify.annotations.NullMarked;
