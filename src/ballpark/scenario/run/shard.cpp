#include "ballpark/scenario/run/shard.hpp"

#include <fmt/format.h>

#include <bit>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace ballpark::scenario {
namespace {

using Json = nlohmann::json;

/// A number to its last bit; JSON has none for what is not finite.
Json exact(double number) {
    return std::isfinite(number) ? Json(number) : Json(nullptr);
}
double number(const Json& json) {
    return json.is_null() ? std::numeric_limits<double>::quiet_NaN() : json.get<double>();
}

Json output_json(const Tally::Output& output) {
    Json nodes = Json::array(), counts = Json::array(), first = Json::array();
    for (const auto& [node, m] : output.moments.nodes())
        nodes.push_back({node.first, node.second, m.count, m.none, m.negative, exact(m.mean),
                         exact(m.squares), exact(m.least), exact(m.most)});
    const auto& bins = output.histogram.counts();
    for (std::size_t i = 0; i < bins.size(); ++i)
        if (bins[i] != 0) counts.push_back({i, bins[i]});
    for (const double value : output.first) first.push_back(exact(value));
    return {{"moments", std::move(nodes)},
            {"low", output.histogram.low()},
            {"width", output.histogram.width()},
            {"counts", std::move(counts)},
            {"first", std::move(first)}};
}

Tally::Output read_output(const Json& json) {
    Tally::Output output;
    for (const Json& node : json.at("moments")) {
        sample::Moments m;
        m.count = node.at(2).get<std::uint64_t>();
        m.none = node.at(3).get<std::uint64_t>();
        m.negative = node.at(4).get<std::uint64_t>();
        m.mean = number(node.at(5));
        m.squares = number(node.at(6));
        m.least = number(node.at(7));
        m.most = number(node.at(8));
        output.moments.add({node.at(0).get<int>(), node.at(1).get<std::uint64_t>()}, m);
    }
    std::vector<std::uint32_t> counts(sample::Histogram::places);
    for (const Json& pair : json.at("counts"))
        counts.at(pair.at(0).get<std::size_t>()) = pair.at(1).get<std::uint32_t>();
    output.histogram = sample::Histogram::restored(
        json.at("low").get<double>(), json.at("width").get<double>(), std::move(counts));
    for (const Json& value : json.at("first")) output.first.push_back(number(value));
    return output;
}

}  // namespace

std::string fingerprint(const Study& study) {
    const RunPlan& plan = study.plan();
    std::uint64_t hash = 14695981039346656037u;  // Fowler, Noll and Vo
    const auto add = [&hash](std::string_view bytes) {
        for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    };
    const auto add_number = [&](double value) {
        add(fmt::format("{:x};", std::bit_cast<std::uint64_t>(value)));
    };
    add(study.model().id);
    for (const std::size_t i : study.used()) {
        const PlannedInput& input = plan.inputs[i];
        add(study.model().all_quantities[input.quantity].name);
        add_number(input.value_si);
        for (const double value : input.series_si) add_number(value);
        if (input.path)
            for (const double years : {1.0, 10.0}) add_number(input.path->quantile(0.95, years));
        if (!input.distribution) continue;
        for (const double share : {0.001, 0.05, 0.31, 0.5, 0.77, 0.95, 0.999})
            add_number(input.distribution->quantile(share));
    }
    for (const RunPlan::Pair& pair : plan.correlations)
        add(fmt::format("{},{},", pair.a, pair.b)), add_number(pair.value);
    for (const model::QuantityId id : study.outputs()) add(study.model().all_quantities[id].name);
    for (const int year : plan.repaid_by) add(std::to_string(year) + ",");
    add(fmt::format("{},{},{},{}", plan.samples, plan.seed, static_cast<int>(plan.points),
                    plan.start_year));
    return fmt::format("{:016x}", hash);
}

std::string shard_json(const Study& study, const Tally& tally, Shard shard) {
    Json outputs = Json::array();
    for (const Tally::Output& output : tally.outputs) outputs.push_back(output_json(output));
    const Json json{
        {"shard", {{"index", shard.index + 1}, {"count", shard.count}}},
        {"fingerprint", fingerprint(study)},
        {"samples", tally.samples},
        {"done", tally.done},
        {"outputs", std::move(outputs)},
        {"repaid", tally.repaid},
        {"irregular", {tally.irregular.asked, tally.irregular.several, tally.irregular.none}}};
    return json.dump();
}

base::Result<void> ShardMerger::add(std::string_view text) {
    Tally part;
    std::uint64_t index = 0, count = 0;
    try {
        const Json json = Json::parse(text);
        index = json.at("shard").at("index").get<std::uint64_t>();
        count = json.at("shard").at("count").get<std::uint64_t>();
        if (index < 1 || index > count || count > 1'000'000)
            return base::failure("not-a-shard", "no part of samples");
        if (json.at("fingerprint").get<std::string>() != fingerprint(study_) ||
            (!seen_.empty() && seen_.size() != count))
            return base::failure("other-run",
                                 "a part of another run: other inputs, samples, seed "
                                 "or number of parts");
        part.samples = json.at("samples").get<std::uint64_t>();
        part.done = json.at("done").get<std::uint64_t>();
        for (const Json& output : json.at("outputs")) part.outputs.push_back(read_output(output));
        part.repaid = json.at("repaid").get<std::vector<std::uint64_t>>();
        part.irregular = {json.at("irregular").at(0).get<std::size_t>(),
                          json.at("irregular").at(1).get<std::size_t>(),
                          json.at("irregular").at(2).get<std::size_t>()};
    } catch (const std::exception&) {
        return base::failure("not-a-shard", "no part of samples, as `run --shard` writes it");
    }
    if (part.outputs.size() != study_.outputs().size() ||
        part.repaid.size() != study_.plan().repaid_by.size())
        return base::failure("other-run", "a part of a run with other outputs");
    seen_.resize(count);
    if (seen_[index - 1])
        return base::failure("twice", fmt::format("part {} of {} is there twice", index, count));
    seen_[index - 1] = true;
    if (tally_)
        tally_->add(part);
    else
        tally_ = std::move(part);
    return {};
}

base::Result<Tally> ShardMerger::total() const {
    std::string missing;
    for (std::size_t i = 0; i < seen_.size(); ++i)
        if (!seen_[i]) missing += fmt::format("{}{}", missing.empty() ? "" : ", ", i + 1);
    if (!tally_ || !missing.empty())
        return base::failure("shards-missing",
                             fmt::format("parts {} of {} are not there", missing, seen_.size()));
    return *tally_;
}

}  // namespace ballpark::scenario
