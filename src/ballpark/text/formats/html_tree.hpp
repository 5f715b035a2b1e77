#pragma once

#include <gumbo.h>

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace ballpark::text {

/// The tree of a page, in memory of its own that is given back in one piece: however deep the
/// tree is, nothing recurses through it.
class HtmlTree {
public:
    /// Parses the page, which must outlive the tree. `root` is null where that would take more
    /// memory than `limit`, or more processor time than `seconds`.
    HtmlTree(std::string_view page, std::size_t limit, double seconds);

    const GumboNode* root() const { return root_; }
    bool ran_out_of_time() const { return out_of_time_; }

private:
    friend struct HtmlTreeAccess;
    void* allocate(std::size_t size);

    std::vector<std::unique_ptr<std::byte[]>> blocks_;
    std::size_t room_ = 0;  ///< left in the last block
    std::size_t taken_ = 0;
    std::size_t limit_;
    std::size_t calls_ = 0;
    double deadline_s_;
    bool out_of_time_ = false;
    const GumboNode* root_ = nullptr;
};

}  // namespace ballpark::text
