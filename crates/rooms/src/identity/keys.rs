//! Keys.
use utoipa_axum::router::OpenApiRouter;
use crate::app::App;
/// Routes.
pub fn routes() -> OpenApiRouter<App> { OpenApiRouter::new() }
