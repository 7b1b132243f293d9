@echo off
rem Tong hop on Windows: builds when nothing is built, then runs.
rem     run.cmd [COMMAND] [OPTIONS]   the commands of run.sh; run.cmd test runs the tests
rem     a double click                consolidates the newest month, opens its overview and waits for a key
rem TONGHOP_JAVA_HOME   the Java to use, in place of the first one found
rem TONGHOP_JAVA_OPTS   options for the JVM, after our own, so that they win
rem TONGHOP_NO_PAUSE    set: a double click does not wait
rem
rem Rules of this file. ASCII and CRLF only: cmd.exe reads it in whatever code page there is. No path is expanded inside
rem parentheses, where a ")" of the path would end them; each one stands in quotes, where & and ^ are letters; delayed
rem expansion is on for one line only, for it would eat a "!".
rem Tried under wine's cmd.exe, not yet on Windows itself: docs\huong-dan\windows.md says what that leaves open.
setlocal DisableDelayedExpansion

rem A double click starts "cmd /c" without arguments. The line is compared late, so that no letter of it is read as a sign.
set "CLICKED="
set "NEWEST="
if not "%~1"=="" goto asked
setlocal EnableDelayedExpansion
if "!CMDCMDLINE:/c =!"=="!CMDCMDLINE!" goto typed
endlocal
set "CLICKED=yes"
goto asked
:typed
endlocal
:asked

rem The console speaks UTF-8 while this runs, and afterwards again what it spoke before.
set "CODEPAGE="
for /f "tokens=2 delims=:." %%c in ('chcp') do set "CODEPAGE=%%c"
chcp 65001 >nul

rem The caller's folder is passed on with \. at its end: in "C:\" alone the backslash would swallow the quote.
rem pushd and not cd: it gives a folder of the network a drive letter.
set "CALLER=%CD%"
pushd "%~dp0"
if errorlevel 1 goto nofolder
set "PROJECT=%CD%"

rem What a packaging script put together has its own Java; else a built project.
set "JAR=target\tonghop.jar"
if exist app\tonghop.jar set "JAR=app\tonghop.jar"

rem Java 17 or newer: it is the first that knows this option, so nothing has to be read from what it prints.
set "PROBE=--enable-native-access=ALL-UNNAMED -version"
set "JAVA=runtime\bin\java.exe"
if exist "%JAVA%" goto havejava
if not defined TONGHOP_JAVA_HOME goto tryhome
set "JAVA=%TONGHOP_JAVA_HOME%\bin\java.exe"
"%JAVA%" %PROBE% >nul 2>nul
if not errorlevel 1 goto havejava
goto nojava
:tryhome
if not defined JAVA_HOME goto trypath
set "JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%JAVA%" goto trypath
"%JAVA%" %PROBE% >nul 2>nul
if not errorlevel 1 goto havejava
:trypath
set "JAVA=java"
"%JAVA%" %PROBE% >nul 2>nul
if not errorlevel 1 goto havejava
set "JAVA="
call :search "%ProgramFiles%\Eclipse Adoptium"
call :search "%ProgramFiles%\Java"
call :search "%ProgramFiles%\Microsoft"
call :search "%ProgramFiles%\Zulu"
call :search "%ProgramFiles%\Amazon Corretto"
call :search "%ProgramFiles%\BellSoft"
call :search "%LocalAppData%\Programs\Eclipse Adoptium"
if defined JAVA goto havejava
:nojava
echo Khong tim thay Java 17 tro len. Hay cai Temurin 17 hoac moi hon (adoptium.net), roi chay lai. 1>&2
set "STATUS=2"
goto end

rem Looks through the folders of a folder for a Java that is new enough, when none was found yet; the highest name first.
:search
if defined JAVA exit /b 0
if not exist "%~1" exit /b 0
pushd "%~1"
for /f "delims=" %%j in ('dir /b /ad /o-n 2^>nul') do call :candidate "%%j"
popd
exit /b 0

:candidate
if defined JAVA exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
"%~1\bin\java.exe" %PROBE% >nul 2>nul
if not errorlevel 1 set "JAVA=%CD%\%~1\bin\java.exe"
exit /b 0

:havejava
if /i "%~1"=="test" goto test
if exist "%JAR%" goto run

where mvn >nul 2>nul
if not errorlevel 1 goto build
echo Chua co chuong trinh da dung va chua co Maven de dung. Hay dung ban dong goi (docs\huong-dan\windows.md), 1>&2
echo hoac cai JDK 17 va Apache Maven roi chay lai. 1>&2
set "STATUS=2"
goto end

:build
echo Dang dung chuong trinh lan dau, mat khoang mot phut... 1>&2
if not exist target mkdir target
call mvn -B -q -ntp -Pquick package >target\build.log 2>&1
if not errorlevel 1 goto run
echo Khong dung duoc chuong trinh (lan dau can co mang). Nhat ky: 1>&2
echo "%PROJECT%\target\build.log" 1>&2
set "STATUS=70"
goto end

:run
set "WORKERS="
if defined TONGHOP_WORKERS set "WORKERS=-Dtonghop.workers=%TONGHOP_WORKERS%"
set "TERMINAL="
if not defined CLICKED goto java
rem The program leaves word which month it chose: output may well hold folders with a higher name, such as 2023-Q1.
set "TERMINAL=-Dtonghop.terminal=true -Dtonghop.chosen=output\store\chosen.txt"
if exist output\store\chosen.txt del output\store\chosen.txt
:java
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 -Djava.awt.headless=true "-Dtonghop.home=%PROJECT%\." -Dtonghop.command=run.cmd "-Dtonghop.cwd=%CALLER%\." %TERMINAL% %WORKERS% %TONGHOP_JAVA_OPTS% -jar "%JAR%" %*
set "STATUS=%ERRORLEVEL%"
if not defined CLICKED goto end
if %STATUS% GTR 1 goto end
if not exist output\store\chosen.txt goto end
for /f "usebackq delims=" %%p in ("output\store\chosen.txt") do set "NEWEST=%%p"
if not defined NEWEST goto end
if exist "output\%NEWEST%\tong-quan-%NEWEST%.html" start "" "output\%NEWEST%\tong-quan-%NEWEST%.html"
goto end

:test
call mvn -B -ntp verify
set "STATUS=%ERRORLEVEL%"
goto end

:nofolder
echo Khong vao duoc thu muc cua chuong trinh. Hay chep chuong trinh vao o dia cua may roi chay lai. 1>&2
set "STATUS=2"
goto leave

:end
popd
:leave
if defined CODEPAGE chcp %CODEPAGE% >nul
if not defined CLICKED goto done
if defined TONGHOP_NO_PAUSE goto done
echo.
echo Bam mot phim de dong cua so nay. 1>&2
pause >nul
:done
exit /b %STATUS%
