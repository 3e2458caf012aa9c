#pragma once

namespace hearth {

/// Owns an open file of the system and closes it.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept;
  Descriptor& operator=(Descriptor&& other) noexcept;
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor();

  int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }

  /// Closes now; false, with errno set, if the system reports a late error.
  [[nodiscard]] bool close();

 private:
  int number_ = -1;
};

}  // namespace hearth
