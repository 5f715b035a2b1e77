#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "ballpark/model/store.hpp"
#include "ballpark/report/renderer.hpp"
#include "ballpark/text/read_document.hpp"

// Texts checked with the packed models, for the tests of what renders them.

namespace ballpark::test {

inline const check::Engine engine{model::builtin_library(), units::Catalogue::builtin()};

/// The file's text, checked as of 2019, with everything that a renderer is given.
class CheckedFile {
public:
    CheckedFile(std::string name, std::string bytes, text::Format format = text::Format::plain)
        : name_(std::move(name)),
          document_(text::read_document(std::move(bytes), format, engine.catalogue, {}).value()),
          findings_(check::check_text(document_.prose(), {2019, 10, 24}, "", engine)) {}
    CheckedFile(const CheckedFile&) = delete;
    CheckedFile& operator=(const CheckedFile&) = delete;

    report::Checked checked() const {
        return {name_, name_, {name_, document_.prose(), &document_}, {&findings_, 1}};
    }
    const check::Findings& findings() const { return findings_; }
    const text::Document& document() const { return document_; }

private:
    std::string name_;
    text::Document document_;
    check::Findings findings_;
};

inline std::string rendered(std::unique_ptr<report::Renderer> renderer,
                            std::initializer_list<const CheckedFile*> files) {
    std::string out;
    for (const CheckedFile* file : files) {
        renderer->add(file->checked());
        out += renderer->take();
    }
    return out + renderer->finish();
}

inline report::RenderOptions options() {
    return {engine, report::OffsetEncoding::utf8, {}};
}

/// Two findings, on the same words.
inline const std::string dear =
    "A solar power plant that provides 2.5 million watts of electricity daily to Pyongyang would "
    "cost about $2.5 billion.\n";

}  // namespace ballpark::test
