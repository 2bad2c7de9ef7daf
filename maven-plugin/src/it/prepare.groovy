// The root of a repository and of a build: what lies above, in the clone of Rollgate, does not count.
new File(basedir, '.git').mkdir()
new File(basedir, '.mvn').mkdir()
