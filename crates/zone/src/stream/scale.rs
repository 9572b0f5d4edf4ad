//! Features of mean 0 and deviation 1.

/// How features are brought there.
#[derive(Clone, Debug)]
pub struct Scale {
    means: Vec<f64>,
    inverses: Vec<f64>,
}

/// What is needed to know it, summed up row by row.
pub struct Moments {
    count: f64,
    sums: Vec<f64>,
    squares: Vec<f64>,
}

impl Moments {
    /// Of rows with `width` features.
    pub fn new(width: usize) -> Self {
        Self { count: 0.0, sums: vec![0.0; width], squares: vec![0.0; width] }
    }

    /// One more row.
    pub fn add(&mut self, row: &[f64]) {
        self.count += 1.0;
        for ((value, sum), square) in row.iter().zip(&mut self.sums).zip(&mut self.squares) {
            *sum += value;
            *square += value * value;
        }
    }

    /// The scale of all rows so far. A feature that never varies says nothing: it becomes 0.
    pub fn scale(&self) -> Scale {
        let means: Vec<f64> = self.sums.iter().map(|sum| sum / self.count).collect();
        let variances = self.squares.iter().zip(&means).map(|(square, mean)| square / self.count - mean * mean);
        let inverses = variances.map(|variance| if variance > 1e-9 { 1.0 / variance.sqrt() } else { 0.0 }).collect();
        Scale { means, inverses }
    }
}

impl Scale {
    /// Leaves `width` features as they are.
    pub fn plain(width: usize) -> Self {
        Self { means: vec![0.0; width], inverses: vec![1.0; width] }
    }

    /// All features of one row.
    pub fn all(&self, features: &[f64]) -> impl Iterator<Item = f32> {
        features.iter().zip(&self.means).zip(&self.inverses).map(|((value, mean), inverse)| ((value - mean) * inverse) as f32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_get_mean_zero_and_deviation_one() {
        let rows = [[1.0, 5.0], [3.0, 5.0]];
        let mut moments = Moments::new(2);
        rows.iter().for_each(|row| moments.add(row));
        let scale = moments.scale();
        let standard: Vec<Vec<f32>> = rows.iter().map(|row| scale.all(row).collect()).collect();
        assert_eq!(standard, [[-1.0, 0.0], [1.0, 0.0]]);
        assert_eq!(Scale::plain(1).all(&[7.0]).collect::<Vec<f32>>(), [7.0]);
    }
}
