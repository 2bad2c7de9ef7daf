// The projects stand in a repository of their own, so that their files are named from there.
new File(projects, '.git').mkdirs()
return true
