#include "ballpark/report/renderer.hpp"
namespace ballpark::report {
std::unique_ptr<Renderer> html_renderer(const RenderOptions& options) {
    return text_renderer(options);
}
}  // namespace ballpark::report
