@echo off
rem Tong hop on Windows: builds when target\tonghop.jar is missing, then runs.
rem     run.cmd [COMMAND] [OPTIONS]      run.cmd test runs the tests
rem Java 17 or newer is found by JAVA_HOME, else on PATH. Building needs a JDK and Maven on PATH.
rem ASCII and CRLF only: cmd.exe reads this file before chcp has any effect.
rem NOT TRIED ON WINDOWS: it was written on a machine that has none. run.sh is the tested one.
setlocal
chcp 65001 >nul

rem Passed on with \. at its end: in "C:\" alone the backslash would swallow the quote.
set "CALLER=%CD%"
cd /d "%~dp0"
set "PROJECT=%CD%"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>nul
if errorlevel 1 (
  echo Khong tim thay Java 17 tro len. Hay cai Temurin JDK 17 roi chay lai. 1>&2
  exit /b 2
)

if /i "%~1"=="test" goto test
if not exist target\tonghop.jar goto build
goto run

:build
where mvn >nul 2>nul
if errorlevel 1 (
  echo Can Maven de dung chuong trinh. Hay cai Apache Maven roi chay lai. 1>&2
  exit /b 2
)
echo Dang dung chuong trinh lan dau, mat khoang mot phut... 1>&2
if not exist target mkdir target
call mvn -B -q -ntp -Pquick package >target\build.log 2>&1
if errorlevel 1 (
  echo Khong dung duoc chuong trinh. Nhat ky: %PROJECT%\target\build.log 1>&2
  exit /b 70
)

:run
set "WORKERS="
if defined TONGHOP_WORKERS set "WORKERS=-Dtonghop.workers=%TONGHOP_WORKERS%"
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 -Djava.awt.headless=true "-Dtonghop.home=%PROJECT%" "-Dtonghop.cwd=%CALLER%\." %WORKERS% %TONGHOP_JAVA_OPTS% -jar target\tonghop.jar %*
exit /b %errorlevel%

:test
call mvn -B -ntp verify
exit /b %errorlevel%
