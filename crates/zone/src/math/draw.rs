//! Numbers that look random and are a function of seed, stream and position alone, in 32-bit arithmetic that any language has.

use super::exact::normal_quantile;

/// The n-th number of a stream is a hash of (seed, stream, n): nothing else is carried along, so streams can be drawn in any order.
#[derive(Debug, Clone)]
pub struct Draws {
    key: u32,
    stream: u32,
    next: u32,
}

/// The finaliser of Murmur3 (Appleby): every bit of the input reaches every bit of the output.
#[must_use]
pub fn mix(mut h: u32) -> u32 {
    h ^= h >> 16;
    h = h.wrapping_mul(0x85eb_ca6b);
    h ^= h >> 13;
    h = h.wrapping_mul(0xc2b2_ae35);
    h ^ (h >> 16)
}

impl Draws {
    /// A stream of its own for every pair of seed and stream number.
    #[must_use]
    pub fn new(seed: u32, stream: u32) -> Self {
        let key = mix(seed.wrapping_add(0x9e37_79b9));
        let stream = mix(key ^ stream.wrapping_mul(0x85eb_ca77));
        Self { key, stream, next: 0 }
    }

    /// 32 bits.
    pub fn bits(&mut self) -> u32 {
        self.next = self.next.wrapping_add(1);
        mix(mix(self.stream ^ self.next.wrapping_mul(0x9e37_79b1)).wrapping_add(self.key))
    }

    /// A number in (0, 1), never an end: (bits + ½) / 2³².
    pub fn uniform(&mut self) -> f64 {
        (f64::from(self.bits()) + 0.5) / 4_294_967_296.0
    }

    /// A standard normal number, by the inverse of the distribution function.
    pub fn normal(&mut self) -> f64 {
        normal_quantile(self.uniform())
    }

    /// A whole number in 0 … n − 1; 0 when n is 0.
    pub fn below(&mut self, n: usize) -> usize {
        ((u64::from(self.bits()) * n as u64) >> 32) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_uniform_and_independent_of_its_neighbours() {
        let (mut sum, mut square, mut product) = (0.0, 0.0, 0.0);
        let n = 40_000;
        for stream in 0..40 {
            let (mut one, mut next) = (Draws::new(7, stream), Draws::new(7, stream + 1));
            for _ in 0..n / 40 {
                let (x, y) = (one.normal(), next.normal());
                sum += x;
                square += x * x;
                product += x * y;
            }
        }
        let n = f64::from(n);
        assert!((sum / n).abs() < 0.02 && (square / n - 1.0).abs() < 0.03 && (product / n).abs() < 0.02);
    }

    #[test]
    fn the_first_numbers_are_the_same_everywhere() {
        let mut draws = Draws::new(1, 2);
        assert_eq!(
            [draws.bits(), draws.bits()],
            [Draws::new(1, 2).bits(), {
                let mut d = Draws::new(1, 2);
                d.bits();
                d.bits()
            }]
        );
        assert!(Draws::new(1, 2).bits() != Draws::new(2, 1).bits());
    }
}
