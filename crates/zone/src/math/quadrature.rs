//! The mean of a function over a normal distribution.

/// One node of the nine-point Gauss–Hermite rule for the standard normal distribution.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// Standard deviations from the mean.
    pub at: f64,
    /// Share of the mass; the nine sum to 1.
    pub weight: f64,
}

/// E f(Z) ≈ Σ weight · f(at), exact for polynomials up to degree 17.
pub const NODES: [Node; 9] = [
    Node { at: -4.512_745_863_399_783, weight: 2.234_584_400_774_658e-5 },
    Node { at: -3.205_429_002_856_47, weight: 2.789_141_321_231_769e-3 },
    Node { at: -2.076_847_978_677_83, weight: 4.991_640_676_521_788e-2 },
    Node { at: -1.023_255_663_789_133, weight: 2.440_975_028_949_394e-1 },
    Node { at: 0.0, weight: 4.063_492_063_492_063_5e-1 },
    Node { at: 1.023_255_663_789_133, weight: 2.440_975_028_949_394e-1 },
    Node { at: 2.076_847_978_677_83, weight: 4.991_640_676_521_788e-2 },
    Node { at: 3.205_429_002_856_47, weight: 2.789_141_321_231_769e-3 },
    Node { at: 4.512_745_863_399_783, weight: 2.234_584_400_774_658e-5 },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_of_the_normal_distribution() {
        for (power, expected) in [(0, 1.0), (1, 0.0), (2, 1.0), (4, 3.0), (6, 15.0), (8, 105.0)] {
            let moment: f64 = NODES.iter().map(|node| node.weight * node.at.powi(power)).sum();
            assert!((moment - expected).abs() < 1e-9 * (1.0 + expected), "{power}: {moment}");
        }
    }
}
