import dev.rollgate.maven.BuiltProject

def built = new BuiltProject(basedir)
assert built.build(1).count('[INFO] Rollgate is skipped') == 3
assert built.build(2).count('[INFO] Rollgate is skipped') == 3
assert built.build(3).count('[INFO] Rollgate is skipped') == 1
built.hasOnlyReports('fix.patch')
assert !new File(basedir, '.rollgate-baseline.json').exists()
