/** What tests of several packages share. */
package vn.tonghop.testing;
