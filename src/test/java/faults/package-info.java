/**
 * What machines do: kills, full disks, two runs at once, damaged stores. From outside, with processes of their own, except where
 * a fault can be made inside. Short versions run with all tests, the long ones with {@code mvn -Pfaults test}, one of them with
 * {@code mvn -Pfaults test -Dtest='faults/KillTest'}. What each proves: {@code docs/faults.md}.
 */
package faults;
