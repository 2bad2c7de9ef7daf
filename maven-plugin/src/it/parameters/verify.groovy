import dev.rollgate.maven.BuiltProject

def built = new BuiltProject(basedir)
built.logged(
    '2 errors and 1 warning in the manifests of parameters',
    'parameters/apps/probe.yaml:6:12: ',
    '[replicas-at-least-three] has less than 3 replicas',
    'warning[prestop-missing]',
    'help: sleep 50 seconds before stopping')
built.notLogged('gate-ns-label-missing')
built.notLogged('spread-missing')
built.notLogged('web.gen.yaml')
assert built.json('target/manifests/gitlab.json').size() == 4
assert built.xml('target/manifests/checkstyle.xml').getElementsByTagName('error').length == 4
assert !new File(basedir, 'target/rollgate').exists()
