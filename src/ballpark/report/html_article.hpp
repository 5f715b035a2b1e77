#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/diagnostic.hpp"

namespace ballpark::report {

/// Words of the article to be marked for a finding, which has its number on the page.
struct ArticleMark {
    base::Span span;
    std::size_t finding = 0;
    base::Severity severity = base::Severity::note;
    bool primary = true;  ///< else words that the finding has to do with
};

/// The prose as paragraphs of a page, its marks as links to "#f<number>". What `below` gives for a
/// finding is put under the paragraph in which the finding begins. `as_lines`: every line of the
/// source is a line of the page, as in a scenario file.
std::string html_article(std::string_view prose, std::vector<ArticleMark> marks, bool as_lines,
                         const std::function<std::string(std::size_t)>& below);

}  // namespace ballpark::report
