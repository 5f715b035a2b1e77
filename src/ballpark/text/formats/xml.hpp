#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ballpark/base/result.hpp"

namespace ballpark::text {

/// Told of what an XML file holds, in order. Names keep their prefix ("w:p").
class XmlSink {
public:
    using Attributes = std::vector<std::pair<std::string_view, std::string_view>>;

    virtual ~XmlSink() = default;
    virtual void start(std::string_view name, const Attributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void characters(std::string_view text) = 0;
    /// Has the sink had enough? Asked after each piece that is fed.
    virtual bool full() const { return false; }
};

inline constexpr std::size_t max_xml_depth = 2000;
/// One tag with its attributes.
inline constexpr std::size_t max_xml_tag_bytes = 1u << 20;

/// Reads XML piece by piece. A document type is passed over where `allow_doctype` says so, and
/// else refused, for nothing that is read here needs one; entities of its own are refused always.
/// Codes: bad-xml, xml-too-deep, xml-entities, xml-tag-too-long.
class XmlReader {
public:
    explicit XmlReader(XmlSink& sink, bool allow_doctype = false);
    ~XmlReader();
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;

    base::Result<void> feed(std::string_view piece);
    base::Result<void> finish();

private:
    friend struct XmlCallbacks;
    base::Result<void> parse(std::string_view piece, bool last);

    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace ballpark::text
