#include "ballpark/model/batch/schedule.hpp"

#include <algorithm>
#include <utility>

namespace ballpark::model::batch {
namespace {

using Ids = std::vector<std::int32_t>;

/// Tarjan's strongly connected components, without recursion: each comes after those that it uses.
class Components {
public:
    explicit Components(const Graph& graph) : graph_(graph), states_(graph.values.size()) {
        for (const std::int32_t output : graph.outputs) start(output);
        for (const std::int32_t end : {graph.from, graph.to})
            if (end >= 0) start(end);
    }

    const std::vector<Ids>& all() const { return components_; }

private:
    struct State {
        int index = -1;
        int low = 0;
        bool on_stack = false;
    };
    struct Frame {
        std::int32_t value;
        std::size_t next = 0;
    };

    State& state(std::int32_t value) { return states_[static_cast<std::size_t>(value)]; }

    void open(std::int32_t value) {
        state(value) = {count_, count_, true};
        ++count_;
        stack_.push_back(value);
        frames_.push_back({value, 0});
    }

    void start(std::int32_t first) {
        if (state(first).index >= 0) return;
        open(first);
        while (!frames_.empty()) {
            Frame& frame = frames_.back();
            const auto uses = graph_.values[static_cast<std::size_t>(frame.value)].used();
            State& own = state(frame.value);
            if (frame.next < uses.size()) {
                const std::int32_t use = uses[frame.next++].value;
                if (state(use).index < 0)
                    open(use);
                else if (state(use).on_stack)
                    own.low = std::min(own.low, state(use).index);
                continue;
            }
            if (own.low == own.index) close(frame.value);
            const int low = own.low;
            frames_.pop_back();
            if (!frames_.empty()) {
                State& above = state(frames_.back().value);
                above.low = std::min(above.low, low);
            }
        }
    }

    void close(std::int32_t root) {
        Ids component;
        std::int32_t value = 0;
        do {
            value = stack_.back();
            stack_.pop_back();
            state(value).on_stack = false;
            component.push_back(value);
        } while (value != root);
        components_.push_back(std::move(component));
    }

    const Graph& graph_;
    std::vector<State> states_;
    Ids stack_;
    std::vector<Frame> frames_;
    std::vector<Ids> components_;
    int count_ = 0;
};

class Scheduler {
public:
    Scheduler(const Graph& graph, const Model& model) : graph_(graph), model_(model) {
        result_.stage_of.assign(graph.values.size(), -1);
        result_.runs_backward.assign(graph.values.size(), false);
    }

    tl::expected<Schedule, Circle> run() {
        if (!graph_.circle.empty())
            return tl::unexpected(named(graph_.circle, "the equations run in a circle: "));
        const Components components(graph_);
        for (const Ids& component : components.all())
            if (auto placed = place(component); !placed)
                return tl::unexpected(std::move(placed.error()));
        return std::move(result_);
    }

private:
    const Value& value(std::int32_t id) const {
        return graph_.values[static_cast<std::size_t>(id)];
    }
    std::int32_t stage_of(std::int32_t id) const {
        return result_.stage_of[static_cast<std::size_t>(id)];
    }
    bool backward(std::int32_t id) const {
        return result_.runs_backward[static_cast<std::size_t>(id)];
    }

    Circle named(std::vector<QuantityId> way, std::string why) const {
        for (std::size_t i = 0; i < way.size(); ++i)
            why += (i == 0 ? "" : " -> ") + std::string(model_.all_quantities[way[i]].name);
        return {std::move(way), std::move(why)};
    }

    tl::expected<void, Circle> place(const Ids& component) {
        const auto member = [&](std::int32_t id) {
            return std::ranges::find(component, id) != component.end();
        };
        int earliest = 0, latest = 0;
        bool recursive = false, whole = false;
        for (const std::int32_t id : component)
            for (const Use& use : value(id).used()) {
                if (!member(use.value)) continue;
                recursive = true;
                earliest = std::min<int>(earliest, use.lag);
                latest = std::max<int>(latest, use.lag);
                whole |= over_series(value(id).code) || !value(id).series;
            }
        if (recursive && whole)
            return tl::unexpected(circle_in(
                component, false, "the equations run in a circle through a whole series: "));
        if (earliest < 0 && latest > 0)
            return tl::unexpected(
                circle_in(component, false, "the equations need both earlier and later steps: "));
        const bool back = earliest < 0;
        Ids ordered = component;
        if (recursive && !order(ordered))
            return tl::unexpected(circle_in(component, true, "the equations run in a circle: "));

        std::int32_t stage = 0;
        for (const std::int32_t id : component)
            for (const Use& use : value(id).used())
                if (!member(use.value)) stage = std::max(stage, earliest_stage(id, use, back));
        if (result_.stages.size() <= static_cast<std::size_t>(stage))
            result_.stages.resize(static_cast<std::size_t>(stage) + 1);
        Stage& at = result_.stages[static_cast<std::size_t>(stage)];
        for (const std::int32_t id : ordered) {
            result_.stage_of[static_cast<std::size_t>(id)] = stage;
            result_.runs_backward[static_cast<std::size_t>(id)] = back;
            (value(id).series ? back ? at.backward : at.forward : at.single).push_back(id);
        }
        return {};
    }

    /// The first stage in which `id`, running forward or back, finds ready what it uses.
    std::int32_t earliest_stage(std::int32_t id, const Use& use, bool back) const {
        const std::int32_t stage = stage_of(use.value);
        if (!value(use.value).series) return stage;
        // the whole of it must be there
        if (over_series(value(id).code) || !value(id).series) return stage + 1;
        if (back) return backward(use.value) && use.lag > 0 ? stage + 1 : stage;
        return backward(use.value) || use.lag < 0 ? stage + 1 : stage;
    }

    /// Orders the members of a circle by what they use within a step; false if that is a circle.
    bool order(Ids& component) const {
        Ids left = component, done;
        while (!left.empty()) {
            const auto ready = std::ranges::find_if(left, [&](std::int32_t id) {
                return std::ranges::none_of(value(id).used(), [&](const Use& use) {
                    return use.lag == 0 && std::ranges::find(left, use.value) != left.end();
                });
            });
            if (ready == left.end()) return false;
            done.push_back(*ready);
            left.erase(ready);
        }
        component = std::move(done);
        return true;
    }

    /// A way around within the component, told by the names on it. `within`: in one step.
    Circle circle_in(const Ids& component, bool within, std::string why) const {
        Ids path;
        std::vector<bool> seen(graph_.values.size());
        std::int32_t at = component.front();
        if (within) {  // a member of a circle of lag 0: what orders before nothing
            Ids left = component;
            for (bool news = true; news;) {
                news = false;
                for (std::size_t i = 0; i < left.size(); ++i) {
                    const bool waits =
                        std::ranges::any_of(value(left[i]).used(), [&](const Use& use) {
                            return use.lag == 0 && std::ranges::find(left, use.value) != left.end();
                        });
                    if (waits) continue;
                    left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
                    news = true;
                    break;
                }
            }
            if (!left.empty()) at = left.front();
            return walk(left.empty() ? component : left, at, within, std::move(why));
        }
        return walk(component, at, within, std::move(why));
    }

    Circle walk(const Ids& among, std::int32_t at, bool within, std::string why) const {
        Ids path;
        while (std::ranges::find(path, at) == path.end()) {
            path.push_back(at);
            const auto uses = value(at).used();
            const auto next = std::ranges::find_if(uses, [&](const Use& use) {
                return (!within || use.lag == 0) &&
                       std::ranges::find(among, use.value) != among.end();
            });
            if (next == uses.end()) break;
            at = next->value;
        }
        std::vector<QuantityId> way;
        for (auto step = std::ranges::find(path, at); step != path.end(); ++step)
            if (value(*step).named) way.push_back(value(*step).quantity);
        if (!way.empty()) way.push_back(way.front());
        return named(std::move(way), std::move(why));
    }

    const Graph& graph_;
    const Model& model_;
    Schedule result_;
};

}  // namespace

tl::expected<Schedule, Circle> schedule(const Graph& graph, const Model& model) {
    return Scheduler(graph, model).run();
}

}  // namespace ballpark::model::batch
