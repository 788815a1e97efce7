@echo off
rem The command line of the observatory on Windows, for a release: from the sources, use "observatoire" (WSL, Git Bash).
rem This file is plain ASCII with Windows line ends: cmd reads it in the code page of the machine.
setlocal EnableExtensions DisableDelayedExpansion
set "here=%~dp0"
set "here=%here:~0,-1%"

rem The program writes UTF-8. What the console had is given back at the end.
set "page="
for /f "tokens=2 delims=:" %%p in ('chcp 2^>nul') do set "page=%%p"
chcp 65001 >nul 2>&1

if not exist "%here%\observatoire.jar" (
    echo observatoire.jar est introuvable dans "%here%". / observatoire.jar not found in "%here%". 1>&2
    set "status=1"
    goto end
)

rem The first Java that can run the program: the folder "runtime" beside this file, JAVA_HOME, PATH.
set "java="
call :consider "%here%\runtime\bin\java.exe"
if not defined java if defined JAVA_HOME call :consider "%JAVA_HOME%\bin\java.exe"
for /f "delims=" %%j in ('where java.exe 2^>nul') do if not defined java call :consider "%%j"
if not defined java (
    echo Java 17 a 25 est introuvable : prenez-le sur https://adoptium.net/ ^(fichier .zip, JRE^), et depliez-le dans "%here%\runtime". 1>&2
    echo Java 17 to 25 not found: get it from https://adoptium.net/ ^(.zip file, JRE^), and unpack it into "%here%\runtime". 1>&2
    set "status=1"
    goto end
)

rem As in "observatoire": a server that stays up earns the optimising compiler.
set "tier=1"
if /i "%~1" == "serve" set "tier=4"
set "classes=%here%\observatoire.jar"
if defined OBSERVATOIRE_LIBS set "classes=%classes%;%OBSERVATOIRE_LIBS%\*"

"%java%" "@%here%\.mvn\spark.config" "@%here%\.mvn\launch.config" -XX:TieredStopAtLevel=%tier% "-Dobservatoire.root=%here%" %OBSERVATOIRE_JAVA_OPTS% -cp "%classes%" fr.observatoire.cli.Main %*
set "status=%ERRORLEVEL%"

:end
if defined page chcp %page% >nul 2>&1
exit /b %status%

rem Takes a Java when it is there and its first version number is 17 to 25.
:consider
if not exist "%~1" exit /b 0
set "said=%TEMP%\observatoire-%RANDOM%.txt"
"%~1" -version 2>"%said%"
set "version="
for /f "usebackq tokens=3" %%v in ("%said%") do if not defined version set "version=%%~v"
del "%said%" >nul 2>&1
for /f "tokens=1 delims=.-+" %%v in ("%version%") do set "version=%%v"
if not defined version exit /b 0
if %version% GEQ 17 if %version% LEQ 25 set "java=%~1"
exit /b 0
