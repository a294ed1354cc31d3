@echo off
rem Starts Wenming on Windows. See "wenming --help" and docs\install.md. The options of Java are those of bin/parts/start.sh; a test
rem compares the two. A class-data archive is not made here.
rem
rem   JAVA_HOME           the Java to run on, where the release brings none of its own
rem   WENMING_JAVA_OPTS   more options for Java, as in -Xmx1g
rem
rem No delayed expansion: it would take the exclamation marks out of paths and arguments. ASCII only above the line that sets UTF-8.
setlocal EnableExtensions DisableDelayedExpansion
for /f "tokens=2 delims=:." %%p in ('chcp') do set "before=%%p"
chcp 65001 >nul

for %%h in ("%~dp0..") do set "root=%%~fh"
set "jar=%root%\wenming.jar"

rem --- Java: its own, JAVA_HOME, the one on the path
set "java=%root%\runtime\bin\java.exe"
if exist "%java%" goto found
set "old="
if not defined JAVA_HOME goto onpath
set "java=%JAVA_HOME:"=%\bin\java.exe"
if not exist "%java%" goto onpath
call :version
if %major% geq 17 goto found
set "old=%java%"
:onpath
set "java="
for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java goto nojava
call :version
if %major% geq 17 goto found
set "old=%java%"

:nojava
if not defined old goto advise
echo wenming: 这个 Java 太旧："%old%">&2
echo wenming: This Java is too old: "%old%">&2
:advise
echo wenming: 需要 Java 17 或更高版本。请安装，或用 JAVA_HOME 指明已有的 Java。详见 "%root%\docs\install.zh-CN.md">&2
echo wenming: Java 17 or newer is needed. Install it, or name the Java there is by JAVA_HOME. See "%root%\docs\install.md">&2
set "code=4"
goto end

rem --- The command: the first argument that is no option
:found
set "command="
:next
set "argument=%~1"
if not defined argument goto known
if "%argument:~0,1%"=="-" (
  shift
  goto next
)
set "command=%argument%"
:known

set "options=-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"
set "options=%options% -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -Xlog:cds=off:stderr -Xlog:cds+dynamic=off:stderr"
set "options=%options% -XX:+DisplayVMOutputToStderr"
if "%command%"=="serve" goto start
if "%command%"=="batch" goto batch
set "options=%options% -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=3 -XX:+UseSerialGC -XX:-UsePerfData"
goto start
:batch
if not defined WENMING_JAVA_OPTS set "options=%options% -Xmx256m -XX:+UseParallelGC"

:start
"%java%" %options% "-Dwenming.home=%root%" %WENMING_JAVA_OPTS% -cp "%jar%" wenming.Main %*
set "code=%errorlevel%"

:end
if defined before chcp %before% >nul
endlocal & exit /b %code%

rem Sets major: the version of the Java in %java%. The file "release" costs no start; where there is none, Java is asked.
:version
set "major=0"
set "version="
for %%h in ("%java%\..\..\release") do set "release=%%~fh"
if exist "%release%" for /f "usebackq tokens=1,2 delims==" %%v in ("%release%") do if "%%v"=="JAVA_VERSION" set "version=%%~w"
if defined version goto shorten
for /f "tokens=2,3" %%v in ('call "%java%" -version 2^>^&1') do if "%%v"=="version" set "version=%%~w"
if not defined version exit /b 0
:shorten
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
exit /b 0
