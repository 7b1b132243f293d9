/** Makes the sample months that are in the repository, and proves that they are what it makes. */
package vn.tonghop.sample;
