//! Smooth convex functions of many unknowns: L-BFGS (Liu & Nocedal 1989) with a diagonal preconditioner.

/// A smooth convex function.
pub trait Convex {
    /// The value at `point`; writes the gradient, which has the length of `point`.
    fn value(&self, point: &[f64], gradient: &mut [f64]) -> f64;
    /// An upper estimate of the diagonal of the second derivative, all positive, as long as a point.
    fn curvature(&self) -> Vec<f64>;
}

/// What was reached.
#[derive(Clone, Copy, Debug)]
pub struct Minimum {
    /// The value at the point that was reached.
    pub value: f64,
    /// How many steps it took.
    pub steps: usize,
}

/// How many earlier steps shape the next one.
const MEMORY: usize = 8;

struct Pair {
    step: Vec<f64>,
    change: Vec<f64>,
    inverse: f64,
}

/// Walks from `point` downhill, at most `limit` steps, until a step gains less than `precision` of the value.
pub fn minimise(function: &impl Convex, point: &mut [f64], limit: usize, precision: f64) -> Minimum {
    let size = point.len();
    let curvature = function.curvature();
    let mut gradient = vec![0.0; size];
    let mut value = function.value(point, &mut gradient);
    let mut pairs: Vec<Pair> = Vec::new();
    let (mut next, mut next_gradient) = (vec![0.0; size], vec![0.0; size]);
    for steps in 0..limit {
        let direction = direction(&gradient, &pairs, &curvature);
        let slope = dot(&gradient, &direction);
        let mut length = 1.0;
        let mut gained = None;
        for _ in 0..20 {
            for (next, (point, direction)) in next.iter_mut().zip(point.iter().zip(&direction)) {
                *next = point - length * direction;
            }
            let reached = function.value(&next, &mut next_gradient);
            if reached <= value - 1e-4 * length * slope {
                gained = Some(reached);
                break;
            }
            length *= 0.5;
        }
        let Some(reached) = gained else { return Minimum { value, steps } };
        let step: Vec<f64> = direction.iter().map(|direction| -length * direction).collect();
        let change: Vec<f64> = next_gradient.iter().zip(&gradient).map(|(new, old)| new - old).collect();
        let bend = dot(&step, &change);
        if bend > 1e-12 {
            if pairs.len() == MEMORY {
                pairs.remove(0);
            }
            pairs.push(Pair { step, change, inverse: 1.0 / bend });
        }
        point.copy_from_slice(&next);
        std::mem::swap(&mut gradient, &mut next_gradient);
        let gain = value - reached;
        value = reached;
        if gain <= precision * value.abs() {
            return Minimum { value, steps: steps + 1 };
        }
    }
    Minimum { value, steps: limit }
}

/// The gradient, turned and stretched by what the last steps said of the second derivative.
fn direction(gradient: &[f64], pairs: &[Pair], curvature: &[f64]) -> Vec<f64> {
    let mut turned = gradient.to_vec();
    let mut shares = Vec::with_capacity(pairs.len());
    for pair in pairs.iter().rev() {
        let share = pair.inverse * dot(&pair.step, &turned);
        add(&mut turned, &pair.change, -share);
        shares.push(share);
    }
    let scale = pairs.last().map_or(1.0, |pair| {
        let along: f64 = pair.change.iter().zip(curvature).map(|(change, curvature)| change * change / curvature).sum();
        1.0 / (pair.inverse * along)
    });
    for (turned, curvature) in turned.iter_mut().zip(curvature) {
        *turned *= scale / curvature;
    }
    for (pair, share) in pairs.iter().zip(shares.iter().rev()) {
        let back = pair.inverse * dot(&pair.change, &turned);
        add(&mut turned, &pair.step, share - back);
    }
    turned
}

fn dot(left: &[f64], right: &[f64]) -> f64 {
    left.iter().zip(right).map(|(left, right)| left * right).sum()
}

fn add(target: &mut [f64], other: &[f64], factor: f64) {
    for (target, other) in target.iter_mut().zip(other) {
        *target += factor * other;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Bowl;

    impl Convex for Bowl {
        fn value(&self, point: &[f64], gradient: &mut [f64]) -> f64 {
            let (x, y) = (point[0], point[1]);
            gradient[0] = 2.0 * (x - 3.0) + 0.5 * (y + 1.0);
            gradient[1] = 40.0 * (y + 1.0) + 0.5 * (x - 3.0);
            (x - 3.0) * (x - 3.0) + 20.0 * (y + 1.0) * (y + 1.0) + 0.5 * (x - 3.0) * (y + 1.0)
        }

        fn curvature(&self) -> Vec<f64> {
            vec![2.0, 40.0]
        }
    }

    #[test]
    fn the_bottom_of_a_bowl_is_found() {
        let mut point = [0.0, 0.0];
        let minimum = minimise(&Bowl, &mut point, 50, 1e-15);
        assert!((point[0] - 3.0).abs() < 1e-6 && (point[1] + 1.0).abs() < 1e-6, "{point:?}");
        assert!(minimum.value.abs() < 1e-10 && minimum.steps < 20);
    }
}
