@echo off
rem Runs Rollgate from an unpacked distribution.
setlocal
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if exist "%home%\runtime\bin\java.exe" set "java=%home%\runtime\bin\java"
"%java%" --list-modules >nul 2>&1 || (
  echo rollgate: Java 17 or newer is needed 1>&2
  exit /b 3
)
"%java%" --version 2>nul | findstr /r /c:"^[a-z]* 9[. ]" /c:"^[a-z]* 1[0-6][. ]" >nul && (
  echo rollgate: Java 17 or newer is needed 1>&2
  exit /b 3
)
for %%j in ("%home%\lib\rollgate-cli-*.jar") do set "jar=%%j"
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable %ROLLGATE_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
