import dev.rollgate.maven.BuiltProject

def built = new BuiltProject(basedir)
built.build(1).logged('recorded 4 findings of 4 rules in baseline/.rollgate-baseline.json')
built.build(2).logged('no findings, 4 suppressed in 4 resources of 1 file')
built.build(3).logged(
    'baseline/.rollgate-baseline.json exists: -Drollgate.force records all findings anew',
    'MojoExecutionException')
built.build(4).logged('2 errors in the manifests of baseline')
built.build(5).logged('recorded 1 finding of 1 rule in baseline/.rollgate-baseline.json')
assert built.json('.rollgate-baseline.json').findings*.rule == ['pdb-missing']
