/**
 * What machines do: kills, full disks, two runs at once, damaged stores. From outside, with processes of their own, except where
 * a fault can be made inside. Short versions run with all tests, the long ones with {@code mvn -Pproofs test -Dtest='faults.*'}.
 */
package faults;
