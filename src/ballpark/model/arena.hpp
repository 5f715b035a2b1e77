#pragma once

#include <cstring>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace ballpark::model {

/// The memory that a loaded library's views lie in. Everything in it goes at once.
class Arena {
public:
    std::string_view text(std::string_view source) {
        if (source.empty()) return {};
        auto* copy = static_cast<char*>(memory_.allocate(source.size(), 1));
        std::memcpy(copy, source.data(), source.size());
        return {copy, source.size()};
    }

    template <class T>
    std::span<const T> array(const std::vector<T>& source) {
        static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
        if (source.empty()) return {};
        void* copy = memory_.allocate(source.size() * sizeof(T), alignof(T));
        std::uninitialized_copy(source.begin(), source.end(), static_cast<T*>(copy));
        return {static_cast<const T*>(copy), source.size()};
    }

private:
    std::pmr::monotonic_buffer_resource memory_;
};

}  // namespace ballpark::model
