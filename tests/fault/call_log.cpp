#include "call_log.hpp"

#include <fstream>

namespace hearth::fault {

namespace {

template <typename Part>
void read_part(std::ifstream& in, Part& part, std::size_t size) {
  part.resize(size);
  in.read(reinterpret_cast<char*>(part.data()), static_cast<std::streamsize>(size));
}

}  // namespace

std::vector<Call> read_call_log(const std::filesystem::path& file) {
  std::vector<Call> calls;
  std::ifstream in(file, std::ios::binary);
  Call call;
  while (in.read(reinterpret_cast<char*>(&call.head), sizeof(call.head))) {
    read_part(in, call.name, call.head.name_size);
    read_part(in, call.other, call.head.other_size);
    read_part(in, call.data, call.head.data_size);
    calls.push_back(call);
  }
  return calls;
}

}  // namespace hearth::fault
