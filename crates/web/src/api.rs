//! The assembly: rooms below `/api/v1`, the page below everything else, limits and headers around both.

use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{Request, StatusCode};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use rooms::{App, Problem};
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::timeout::{RequestBodyDeadlineLayer, RequestBodyTimeoutLayer};
use tower_http::trace::TraceLayer;
use utoipa::OpenApi;

use crate::headers;

#[derive(OpenApi)]
#[openapi(info(title = "Belay", description = "Coaching in software organisations. Sealed fields are base64 envelopes that only clients open.",
    license(name = "AGPL-3.0-or-later", identifier = "AGPL-3.0-or-later")), servers((url = "/api/v1")))]
struct Described;

fn described(app: Option<App>) -> (Option<Router>, utoipa::openapi::OpenApi) {
    let (router, openapi) = utoipa_axum::router::OpenApiRouter::with_openapi(Described::openapi()).merge(rooms::router()).split_for_parts();
    (app.map(|app| router.with_state(app)), openapi)
}

/// The description of the API, as committed in docs/openapi.json.
#[must_use]
pub fn openapi() -> utoipa::openapi::OpenApi {
    described(None).1
}

/// Everything that answers over HTTP.
pub fn router(app: App) -> Router {
    let api = described(Some(app.clone()))
        .0
        .unwrap_or_default()
        .fallback(|| async { Problem::not_found() })
        .method_not_allowed_fallback(|| async { Problem::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed") })
        .layer(from_fn(headers::api));
    let router = Router::new().route("/healthz", get(healthz)).with_state(app.clone()).nest("/api/v1", api);
    #[cfg(feature = "page")]
    let router = router.fallback_service(crate::page::service());
    let compress = DefaultPredicate::new().and(NotForContentType::new("text/event-stream"));
    router
        .layer(DefaultBodyLimit::max(rooms::write::BODY_LIMIT))
        .layer(CompressionLayer::new().compress_when(compress))
        // Nothing for so long, or a little now and then for longer than a part of an attachment needs on a slow line: the request is let go.
        .layer(RequestBodyTimeoutLayer::new(Duration::from_secs(30)))
        .layer(RequestBodyDeadlineLayer::new(Duration::from_secs(180)))
        .layer(from_fn_with_state(app, headers::every))
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(TraceLayer::new_for_http().make_span_with(span))
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
}

/// A request in the log: method and request id. The path carries ids and is left out; so is everything about a person.
fn span<B>(request: &Request<B>) -> tracing::Span {
    let id = request.headers().get("x-request-id").and_then(|id| id.to_str().ok()).unwrap_or_default();
    tracing::info_span!("request", method = %request.method(), id)
}

/// 200 when the database answers.
async fn healthz(axum::extract::State(app): axum::extract::State<App>) -> Result<&'static str, Problem> {
    app.db.read().await?;
    Ok("ok\n")
}
