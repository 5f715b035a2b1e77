#include "ballpark/report/json.hpp"
#include "ballpark/report/renderer.hpp"

namespace ballpark::report {

namespace {

class JsonRenderer : public Renderer {
public:
    JsonRenderer(const RenderOptions& options, bool lines) : options_(options), lines_(lines) {}

    void add(const Checked& checked) override {
        const auto& catalogue = options_.engine.catalogue;
        const text::Document* document = checked.source.document;
        records_.push_back(checked.scenario != nullptr
                               ? scenario_json(checked.id, *checked.scenario, catalogue,
                                               options_.encoding, document)
                               : record_json(checked.id, checked.findings.front(), catalogue,
                                             options_.encoding, document));
    }

    std::string take() override {
        std::string out;
        if (!lines_) return out;
        for (const std::string& record : records_) out += record + "\n";
        records_.clear();
        return out;
    }

    std::string finish() override { return lines_ ? take() : json_array(records_); }

private:
    RenderOptions options_;
    bool lines_;
    std::vector<std::string> records_;
};

}  // namespace

std::unique_ptr<Renderer> json_renderer(const RenderOptions& options, bool lines) {
    return std::make_unique<JsonRenderer>(options, lines);
}

}  // namespace ballpark::report
