#include "ballpark/text/formats/xml.hpp"

#include <expat.h>
#include <fmt/format.h>

namespace ballpark::text {

struct XmlReader::State {
    XmlSink& sink;
    bool allow_doctype = false;
    XML_Parser parser = nullptr;
    XmlSink::Attributes attributes;
    std::size_t depth = 0;
    std::size_t fed = 0;
    base::Result<void> fault;

    void stop(std::string code, std::string why) {
        if (!fault) return;
        fault = base::failure(std::move(code), std::move(why));
        XML_StopParser(parser, XML_FALSE);
    }
};

/// What the parser calls. A stopped parser may still tell of an event or two.
struct XmlCallbacks {
    static XmlReader::State& state(void* data) { return *static_cast<XmlReader::State*>(data); }

    static void start(void* data, const XML_Char* name, const XML_Char** attributes) {
        auto& self = state(data);
        if (!self.fault) return;
        if (++self.depth > max_xml_depth) {
            self.stop("xml-too-deep",
                      fmt::format("elements are nested more than {} deep, which is the limit",
                                  max_xml_depth));
            return;
        }
        self.attributes.clear();
        for (; *attributes != nullptr; attributes += 2)
            self.attributes.emplace_back(attributes[0], attributes[1]);
        self.sink.start(name, self.attributes);
    }
    static void end(void* data, const XML_Char* name) {
        auto& self = state(data);
        if (!self.fault) return;
        --self.depth;
        self.sink.end(name);
    }
    static void characters(void* data, const XML_Char* text, int size) {
        auto& self = state(data);
        if (self.fault) self.sink.characters({text, static_cast<std::size_t>(size)});
    }
    static void doctype(void* data, const XML_Char*, const XML_Char*, const XML_Char*,
                        int has_internal_subset) {
        auto& self = state(data);
        if (self.allow_doctype && has_internal_subset == 0) return;
        self.stop("xml-entities", "the XML has a document type, which could hold any entities");
    }
    static void entity(void* data, const XML_Char*, int, const XML_Char*, int, const XML_Char*,
                       const XML_Char*, const XML_Char*, const XML_Char*) {
        state(data).stop("xml-entities", "the XML declares entities of its own");
    }
};

XmlReader::XmlReader(XmlSink& sink, bool allow_doctype)
    : state_(new State{sink, allow_doctype, XML_ParserCreate(nullptr), {}, 0, 0, {}}) {
    XML_SetUserData(state_->parser, state_.get());
    XML_SetElementHandler(state_->parser, XmlCallbacks::start, XmlCallbacks::end);
    XML_SetCharacterDataHandler(state_->parser, XmlCallbacks::characters);
    XML_SetStartDoctypeDeclHandler(state_->parser, XmlCallbacks::doctype);
    XML_SetEntityDeclHandler(state_->parser, XmlCallbacks::entity);
}

XmlReader::~XmlReader() {
    XML_ParserFree(state_->parser);
}

base::Result<void> XmlReader::parse(std::string_view piece, bool last) {
    State& state = *state_;
    if (!state.fault) return state.fault;
    const auto status =
        XML_Parse(state.parser, piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
    if (!state.fault) return state.fault;
    if (status != XML_STATUS_OK) {
        state.fault =
            base::failure("bad-xml", fmt::format("the XML is broken in line {}: {}",
                                                 XML_GetCurrentLineNumber(state.parser),
                                                 XML_ErrorString(XML_GetErrorCode(state.parser))));
        return state.fault;
    }
    state.fed += piece.size();
    // What has not come to its end is read again with each piece, so it must not grow long.
    const XML_Index reached = XML_GetCurrentByteIndex(state.parser);
    if (!last && reached >= 0 && state.fed > static_cast<std::size_t>(reached) + max_xml_tag_bytes)
        state.fault = base::failure(
            "xml-tag-too-long",
            fmt::format("a tag has more than {} KiB, which is the limit", max_xml_tag_bytes >> 10));
    return state.fault;
}

base::Result<void> XmlReader::feed(std::string_view piece) {
    constexpr std::size_t step = 1u << 16;
    while (!piece.empty()) {
        if (auto read = parse(piece.substr(0, step), false); !read) return read;
        piece.remove_prefix(std::min(step, piece.size()));
    }
    return {};
}

base::Result<void> XmlReader::finish() {
    return parse({}, true);
}

}  // namespace ballpark::text
