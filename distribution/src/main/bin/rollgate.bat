@echo off
rem Runs Rollgate from an unpacked distribution. What start.sh says of these checks holds here too.
setlocal DisableDelayedExpansion
set "home=%~dp0.."
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java"
if exist "%home%\runtime\bin\java.exe" set "java=%home%\runtime\bin\java"

rem A semicolon separates the parts of a class path.
if not "%home:;=%"=="%home%" (
  echo rollgate: Java cannot run what stands in a folder with a semicolon in its name: "%home%" 1>&2
  exit /b 3
)

rem Java 8 has no such option.
"%java%" --version >nul 2>&1 || (
  echo rollgate: Java 17 or newer is needed 1>&2
  exit /b 3
)
"%java%" --version 2>nul | findstr /r /c:"^[a-z]* 9[. -]" /c:"^[a-z]* 1[0-6][. -]" >nul && (
  echo rollgate: Java 17 or newer is needed 1>&2
  exit /b 3
)

set "flags=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=3 -Xlog:disable"
set "flags=%flags% -Xmn32m -XX:MaxTenuringThreshold=0 -XX:MinHeapFreeRatio=70 -XX:MaxHeapFreeRatio=90"
"%java%" --version 2>nul | findstr /r /c:"^[a-z]* 2[3-9][. -]" /c:"^[a-z]* [3-9][0-9][. -]" >nul && (
  set "flags=%flags% --sun-misc-unsafe-memory-access=allow"
)

if not defined ROLLGATE_JAVA_OPTS goto run
"%java%" %flags% %ROLLGATE_JAVA_OPTS% -version >nul 2>&1 || (
  echo rollgate: Java does not start with the options in ROLLGATE_JAVA_OPTS 1>&2
  exit /b 2
)

:run
for %%j in ("%home%\lib\rollgate-cli-*.jar") do set "jar=%%j"
"%java%" %flags% %ROLLGATE_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
