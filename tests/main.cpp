#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <csignal>

int main(int count, char** words) {
  std::signal(SIGPIPE, SIG_IGN);  // as hearth does: a program that ends early is an error to report
  return doctest::Context(count, words).run();
}
