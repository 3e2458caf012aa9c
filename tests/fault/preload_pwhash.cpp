// Half a second a command would make a sweep through commands take an hour. What comes out here
// follows from the passphrase and the salt as well; it is only as easy to guess as it is quick.
#include <cstdint>
#include <cstdlib>

extern "C" int crypto_pwhash(unsigned char* out, unsigned long long out_size, const char* words,
                             unsigned long long size, const unsigned char* salt,
                             unsigned long long /*passes*/, std::size_t /*memory*/, int /*kind*/) {
  constexpr std::uint64_t kPrime = 1099511628211U;
  constexpr unsigned kSalt = 16;
  std::uint64_t state = 14695981039346656037U;
  const auto mix = [&](unsigned char byte) { state = (state ^ byte) * kPrime; };
  for (unsigned long long at = 0; at < size; ++at) mix(static_cast<unsigned char>(words[at]));
  for (unsigned at = 0; at < kSalt; ++at) mix(salt[at]);
  for (unsigned long long at = 0; at < out_size; ++at) {
    mix(static_cast<unsigned char>(at));
    out[at] = static_cast<unsigned char>(state >> 56U);
  }
  return 0;
}
