import dev.rollgate.maven.BuiltProject

def built = new BuiltProject(basedir)
built.logged('no findings in 5 resources of 1 file')
built.hasOnlyReports('junit.xml', 'rollgate.json', 'rollgate.sarif')
assert built.json('target/rollgate/rollgate.sarif').runs[0].results == []
assert built.json('target/rollgate/rollgate.json').findings == []
