import dev.rollgate.maven.BuiltProject

def built = new BuiltProject(basedir)
built.logged(
    'custom-rules/app/k8s/web.yaml:35:9: warning[team-missing] Deployment "web" has no label "team"',
    '1 warning in the manifests of app')
