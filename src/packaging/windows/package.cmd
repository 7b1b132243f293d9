@echo off
rem Puts together what an office copies to its computers: a folder TongHop with the program, its own Java, the templates and
rem the guide, which runs without anything installed; and TongHop.zip of it. To be run on Windows, by whoever builds:
rem     src\packaging\windows\package.cmd
rem Needs a JDK 17 or newer (jpackage is in it) as JAVA_HOME, and Maven on PATH. Writes below target\package only.
rem NOT TRIED ON WINDOWS. The jpackage line was tried on Linux, where it makes the same folder with another launcher.
rem ASCII and CRLF only, no path inside parentheses: as in run.cmd.
setlocal DisableDelayedExpansion
pushd "%~dp0..\..\.."
if errorlevel 1 exit /b 2
if not defined JAVA_HOME goto nojava
if not exist "%JAVA_HOME%\bin\jpackage.exe" goto nojava

call mvn -B -q -ntp -Pquick package
if errorlevel 1 goto failed

if exist target\package rmdir /s /q target\package
mkdir target\package\input
copy /y target\tonghop.jar target\package\input >nul
xcopy /q /e /i target\lib target\package\input\lib >nul
if errorlevel 1 goto failed

rem The modules that a plain Java program needs; java.exe stays in the runtime, because run.cmd starts it.
rem $ROOTDIR is filled in by the launcher: the folder it is in.
"%JAVA_HOME%\bin\jpackage" --type app-image --name TongHop --dest target\package --input target\package\input --main-jar tonghop.jar --win-console --java-options "-XX:+UseSerialGC" --java-options "-XX:TieredStopAtLevel=1" --java-options "-Dfile.encoding=UTF-8" --java-options "-Dstdout.encoding=UTF-8" --java-options "-Dstderr.encoding=UTF-8" --java-options "-Djava.awt.headless=true" --java-options "-Dtonghop.home=$ROOTDIR" --add-modules java.se,jdk.jfr,jdk.management,jdk.unsupported,jdk.zipfs,jdk.charsets,jdk.crypto.ec --jlink-options "--strip-debug --no-man-pages --no-header-files"
if errorlevel 1 goto failed

copy /y run.cmd target\package\TongHop >nul
copy /y LICENSE target\package\TongHop >nul
xcopy /q /e /i input-templates target\package\TongHop\input-templates >nul
xcopy /q /e /i docs\huong-dan target\package\TongHop\docs\huong-dan >nul
if errorlevel 1 goto failed
if not exist target\package\TongHop\runtime\bin\java.exe goto norun

pushd target\package
tar -a -c -f TongHop.zip TongHop
if errorlevel 1 echo Khong nen duoc thanh .zip; thu muc van dung duoc. 1>&2
popd
echo Xong: target\package\TongHop va target\package\TongHop.zip
popd
exit /b 0

:nojava
echo Can JDK 17 tro len co jpackage; dat JAVA_HOME den thu muc cua JDK. 1>&2
popd
exit /b 2
:norun
echo Thieu java.exe trong ban dong goi: run.cmd se khong chay duoc. 1>&2
:failed
echo Khong dong goi duoc. 1>&2
popd
exit /b 70
