/** Pages of the documentation that are made from the catalogue, and compared with what is in {@code docs}. */
package vn.tonghop.docs;
