//! Elementary functions whose last bit does not depend on the machine: only additions, multiplications, divisions and square roots, in a fixed
//! order. The standard library's `exp` and `ln` come from the system and may differ by a bit from one to the next.

const LN2_HIGH: f64 = 6.931_471_803_691_238e-1;
const LN2_LOW: f64 = 1.908_214_929_270_587_7e-10;

/// `1/k!` for k = 13 … 0.
const EXPONENTIAL: [f64; 14] = [
    1.0 / 6_227_020_800.0,
    1.0 / 479_001_600.0,
    1.0 / 39_916_800.0,
    1.0 / 3_628_800.0,
    1.0 / 362_880.0,
    1.0 / 40_320.0,
    1.0 / 5_040.0,
    1.0 / 720.0,
    1.0 / 120.0,
    1.0 / 24.0,
    1.0 / 6.0,
    0.5,
    1.0,
    1.0,
];

/// `e^x`, to about one unit in the last place; 0 below −708, `e^709` above 709.
#[must_use]
pub fn exp(x: f64) -> f64 {
    if x.is_nan() {
        return x;
    }
    if x < -708.0 {
        return 0.0;
    }
    let x = x.min(709.0);
    let n = (x * std::f64::consts::LOG2_E).round();
    let r = (x - n * LN2_HIGH) - n * LN2_LOW;
    let sum = EXPONENTIAL.iter().fold(0.0, |sum, term| sum * r + term);
    sum * power_of_two(n as i32)
}

/// `2^n` for n in −1022 … 1023.
fn power_of_two(n: i32) -> f64 {
    f64::from_bits(((i64::from(n.clamp(-1022, 1023)) + 1023) as u64) << 52)
}

/// The natural logarithm of a positive number; −∞ at 0, NaN below.
#[must_use]
pub fn ln(x: f64) -> f64 {
    if x == 0.0 {
        return f64::NEG_INFINITY;
    }
    if !x.is_finite() || x < 0.0 {
        return if x == f64::INFINITY { x } else { f64::NAN };
    }
    // What is too small for a normal number is scaled up first.
    let (x, scaled) = if x < f64::MIN_POSITIVE { (x * power_of_two(60), 60) } else { (x, 0) };
    let bits = x.to_bits();
    let mut exponent = ((bits >> 52) & 0x7ff) as i32 - 1023;
    let mut mantissa = f64::from_bits((bits & 0x000f_ffff_ffff_ffff) | 0x3ff0_0000_0000_0000);
    if mantissa > std::f64::consts::SQRT_2 {
        mantissa *= 0.5;
        exponent += 1;
    }
    let s = (mantissa - 1.0) / (mantissa + 1.0);
    let square = s * s;
    let series = (0..12).rev().fold(0.0, |sum, k| sum * square + 1.0 / f64::from(2 * k + 1));
    let n = f64::from(exponent - scaled);
    n * LN2_HIGH + (2.0 * s * series + n * LN2_LOW)
}

/// `1 / (1 + e^−x)`.
#[must_use]
pub fn sigmoid(x: f64) -> f64 {
    if x >= 0.0 {
        1.0 / (1.0 + exp(-x))
    } else {
        let e = exp(x);
        e / (1.0 + e)
    }
}

/// The inverse of [`sigmoid`]; the probability is kept inside (10⁻⁹, 1 − 10⁻⁹).
#[must_use]
pub fn logit(p: f64) -> f64 {
    let p = p.clamp(1e-9, 1.0 - 1e-9);
    ln(p / (1.0 - p))
}

/// Hart's rational approximation, as given by West, "Better approximations to cumulative normal functions" (2005).
const HART_ABOVE: [f64; 7] = [
    3.526_249_659_989_11e-2,
    0.700_383_064_443_688,
    6.373_962_203_531_65,
    33.912_866_078_383,
    112.079_291_497_871,
    221.213_596_169_931,
    220.206_867_912_376,
];
const HART_BELOW: [f64; 8] = [
    8.838_834_764_831_84e-2,
    1.755_667_163_182_64,
    16.064_177_579_207,
    86.780_732_202_946_1,
    296.564_248_779_674,
    637.333_633_378_831,
    793.826_512_519_948,
    440.413_735_824_752,
];

/// P(Z ≤ x) of a standard normal Z, to 10⁻¹⁴.
#[must_use]
pub fn normal_cdf(x: f64) -> f64 {
    let far = x.abs();
    let tail = if far > 37.0 {
        0.0
    } else {
        let e = exp(-0.5 * far * far);
        if far < 7.071_067_811_865_47 {
            e * horner(&HART_ABOVE, far) / horner(&HART_BELOW, far)
        } else {
            let fraction = [4.0, 3.0, 2.0, 1.0].iter().fold(far + 0.65, |b, k| far + k / b);
            e / fraction / 2.506_628_274_631
        }
    };
    if x > 0.0 { 1.0 - tail } else { tail }
}

fn horner(coefficients: &[f64], x: f64) -> f64 {
    coefficients.iter().fold(0.0, |sum, c| sum * x + c)
}

/// Wichura's algorithm AS 241 (1988): numerators and denominators of the three ranges, highest power first.
const NEAR: ([f64; 8], [f64; 8]) = (
    [
        2.509_080_928_730_122_7e3,
        3.343_057_558_358_813e4,
        6.726_577_092_700_87e4,
        4.592_195_393_154_987e4,
        1.373_169_376_550_946e4,
        1.971_590_950_306_551_3e3,
        1.331_416_678_917_843_8e2,
        3.387_132_872_796_366_5,
    ],
    [
        5.226_495_278_852_854e3,
        2.872_908_573_572_194_3e4,
        3.930_789_580_009_271e4,
        2.121_379_430_158_659_7e4,
        5.394_196_021_424_751e3,
        6.871_870_074_920_579e2,
        4.231_333_070_160_091e1,
        1.0,
    ],
);
const MIDDLE: ([f64; 8], [f64; 8]) = (
    [
        7.745_450_142_783_414e-4,
        2.272_384_498_926_918_4e-2,
        2.417_807_251_774_506e-1,
        1.270_458_252_452_368_4,
        3.647_848_324_763_204_5,
        5.769_497_221_460_691,
        4.630_337_846_156_546,
        1.423_437_110_749_683_5,
    ],
    [
        1.050_750_071_644_416_9e-9,
        5.475_938_084_995_345e-4,
        1.519_866_656_361_645_7e-2,
        1.481_039_764_274_800_8e-1,
        6.897_673_349_851e-1,
        1.676_384_830_183_803_8,
        2.053_191_626_637_759,
        1.0,
    ],
);
const FAR: ([f64; 8], [f64; 8]) = (
    [
        2.010_334_399_292_288_1e-7,
        2.711_555_568_743_487_6e-5,
        1.242_660_947_388_078_4e-3,
        2.653_218_952_657_612_4e-2,
        2.965_605_718_285_048_7e-1,
        1.784_826_539_917_291_3,
        5.463_784_911_164_114,
        6.657_904_643_501_103,
    ],
    [
        2.044_263_103_389_939_7e-15,
        1.421_511_758_316_446e-7,
        1.846_318_317_510_054_8e-5,
        7.868_691_311_456_133e-4,
        1.487_536_129_085_061_5e-2,
        1.369_298_809_227_358e-1,
        5.998_322_065_558_88e-1,
        1.0,
    ],
);

/// The x with P(Z ≤ x) = p, for p in (0, 1); the ends are taken as 10⁻³⁰⁰ away.
#[must_use]
pub fn normal_quantile(p: f64) -> f64 {
    let q = p - 0.5;
    if q.abs() <= 0.425 {
        let r = 0.180_625 - q * q;
        return q * horner(&NEAR.0, r) / horner(&NEAR.1, r);
    }
    let tail = if q < 0.0 { p } else { 1.0 - p };
    let r = (-ln(tail.max(1e-300))).sqrt();
    let x =
        if r <= 5.0 { horner(&MIDDLE.0, r - 1.6) / horner(&MIDDLE.1, r - 1.6) } else { horner(&FAR.0, r - 5.0) / horner(&FAR.1, r - 5.0) };
    if q < 0.0 { -x } else { x }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_agree_with_the_standard_library() {
        for i in -7000..7000 {
            let x = f64::from(i) * 0.1;
            assert!((exp(x) / x.exp() - 1.0).abs() < 1e-15, "exp {x}");
        }
        for i in 1..5000 {
            let x = f64::from(i) * 0.013;
            assert!((ln(x) - x.ln()).abs() < 1e-15 * x.ln().abs().max(1.0), "ln {x}");
        }
        assert!((ln(1e-310) - 1e-310_f64.ln()).abs() < 1e-12);
        assert_eq!(ln(1.0), 0.0);
        assert!(ln(-1.0).is_nan());
    }

    #[test]
    fn the_normal_and_its_inverse_undo_each_other() {
        for i in 1..2000 {
            let p = f64::from(i) / 2000.0;
            assert!((normal_cdf(normal_quantile(p)) - p).abs() < 1e-12, "{p}");
        }
        assert!((normal_quantile(0.975) - 1.959_963_984_540_054).abs() < 1e-12);
        assert!((normal_cdf(normal_quantile(1e-9)) / 1e-9 - 1.0).abs() < 1e-8);
        assert!((normal_cdf(normal_quantile(1e-14)) / 1e-14 - 1.0).abs() < 1e-6);
        assert!((sigmoid(logit(0.3)) - 0.3).abs() < 1e-15);
    }
}
