#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ballpark/model/build_model.hpp"
#include "ballpark/model/parse_expression.hpp"

namespace ballpark::model {

/// No deal has as many; it keeps indices and the depth of chains of equations small.
inline constexpr std::size_t max_quantities = 500;

/// Makes a model of its file: what its parent and its parts have, then what the file adds or
/// changes. Faults go to the reader.
class ModelBuilder {
public:
    ModelBuilder(Reader& reader, const Value& root, const Ground& ground,
                 std::span<const Source> sources);
    std::optional<Model> build(std::string_view id);

private:
    using Kind = Value::Kind;

    void inherit(const Model& parent);

    /// Of a parent that is made of parts, its own quantities; its equations are read anew.
    void inherit_composed(const Model& parent);

    // quantities: build_quantities.cpp

    void read_quantities();
    void refuse_too_many(base::Span span);
    std::span<const Component> part_ids();
    void read_quantity(const Value& table);
    void refuse_other_shape(const std::string& name, base::Span span, bool series);
    void read_default(const Value& table, Quantity& quantity);
    void check_name(const Value& table);
    bool read_unit(const Value& table, Quantity& quantity, bool added);

    /// What was inherited in another unit goes on to mean the same.
    void rescale(Quantity& quantity, double ratio);

    // equations and the steps that they run over: build_equations.cpp

    /// "generation[t]": the equation of a series, worked out step by step.
    static constexpr std::string_view stepwise_ending = "[t]";
    static bool stepwise(std::string_view key) { return key.ends_with(stepwise_ending); }
    static std::string_view target_name(std::string_view key) {
        if (stepwise(key)) key.remove_suffix(stepwise_ending.size());
        return key;
    }

    /// What has an equation for each step is a series; equations may use it before that is read.
    void mark_series();
    Scope scope(bool steps) const;

    /// The steps of a run, `[time]`.
    void read_time();
    void read_end(const Value& table, std::string_view key, std::span<const Node>& nodes,
                  std::string_view& text);

    /// Where a part gives way to another, what was said of the parts must hold of the new ones.
    void reread_equations();
    void reread_time();

    /// A text of the parent's; what is wrong with it here is the fault of the parts.
    Value inherited_text(std::string_view text) const;
    void read_equations();

    /// The quantity that an entry's key names.
    std::optional<QuantityId> find_quantity(const Value& item);
    std::optional<QuantityId> find_quantity(std::string_view name, base::Span span);
    void add(const Value& item, QuantityId target, bool steps);

    // what must hold of the whole

    /// `checked`: how many of the quantities are not of a run alone.
    bool sort(std::size_t checked);

    /// A circle that only a run meets: through a series, or through what follows from one.
    void refuse_circle(const Model& model);
    void circle_fault(std::string why, std::span<const QuantityId> way, std::string cure);

    /// A quantity about which nothing is said can neither be worked out nor judged. A base may
    /// leave that to those who extend it.
    void refuse_unreachable(bool abstract);

    // settings and examples: build_examples.cpp

    void read_settings();
    void read_examples(Model& model);
    bool read_values(const Value& table, std::span<const Example::Value>& values);

    /// An equation of the parent's.
    struct Inherited {
        std::string_view target;
        std::string_view text;
        bool series = false;
    };

    Reader& reader_;
    const Value& root_;
    const Ground& ground_;
    std::span<const Source> sources_;
    std::vector<Inherited> reread_;
    std::vector<Quantity> changed_;  ///< of parts, as the parent changed them
    std::vector<Quantity> quantities_;
    std::vector<Equation> equations_;
    std::vector<Setting> settings_;
    std::vector<std::string_view> names_;
    std::array<bool, max_quantities> series_{};
    std::size_t series_count_ = 0;
    std::size_t inherited_ = 0;
    std::size_t inherited_checked_ = 0;
    TimeAxis time_;
};

}  // namespace ballpark::model
