/** Tests that know the program only from outside: folders in, folders out, and what it says. */
package blackbox;
