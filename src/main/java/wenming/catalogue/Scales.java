package wenming.catalogue;

import java.math.BigDecimal;
import java.util.List;
import wenming.catalogue.CatalogueForm.ScaleForm;
import wenming.model.Text;

/** Makes a Scale of its form: every parameter that it needs is there, and none that it does not. */
final class Scales {
    /** Takes what is wrong: where below the scale, the code, what was found, what was expected. */
    @FunctionalInterface
    interface Complaint {
        void of(String place, String code, String found, String expected);
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Text NONE = new Text("", "");

    private final ScaleForm form;
    private final BigDecimal points;
    private final Complaint complaint;

    Scales(ScaleForm form, BigDecimal points, Complaint complaint) {
        this.form = form;
        this.points = points;
        this.complaint = complaint;
    }

    /** The scale; only to be used where nothing was complained of. */
    Scale scale() {
        CatalogueForm.ScaleKind kind = form.kind();
        boolean veto = kind == CatalogueForm.ScaleKind.VETO;
        if ((points.signum() == 0) != veto) {
            complaint.of("", "points-out-of-range", points.toPlainString(), veto ? "0" : "> 0");
        } else if (points.stripTrailingZeros().scale() > 2) {
            complaint.of("", "points-out-of-range", points.toPlainString(), "0.01, 0.02 \u2026");
        }
        only(
                "target",
                form.target(),
                kind == CatalogueForm.ScaleKind.THRESHOLD || kind == CatalogueForm.ScaleKind.PROPORTIONAL);
        only("steps", form.steps(), kind == CatalogueForm.ScaleKind.STEPS);
        only("empty", form.empty(), kind == CatalogueForm.ScaleKind.RATIO);
        only("step", form.step(), kind == CatalogueForm.ScaleKind.DEDUCT);
        only("each", form.each(), kind == CatalogueForm.ScaleKind.BONUS);
        only("unit", form.unit(), !veto);
        if (form.atLeast() != null && kind != CatalogueForm.ScaleKind.RATIO) {
            complaint.of("/atLeast", "not-of-this-kind", "atLeast", "");
        }
        above("/step", form.step());
        above("/each", form.each());
        above("/atLeast", form.atLeast());
        if (form.atLeast() != null && form.atLeast().compareTo(HUNDRED) > 0) {
            complaint.of("/atLeast", "points-out-of-range", form.atLeast().toPlainString(), "<= 100");
        }
        Text unit = form.unit() == null ? NONE : form.unit();
        return switch (kind) {
            case THRESHOLD -> new Scale.Threshold(above("/target", form.target()), unit);
            case PROPORTIONAL -> new Scale.Proportional(above("/target", form.target()), unit);
            case STEPS -> new Scale.Steps(steps(), unit);
            case RATIO -> new Scale.Ratio(form.empty(), form.atLeast(), unit);
            case DEDUCT -> new Scale.Deduct(form.step(), unit);
            case BONUS -> new Scale.Bonus(form.each(), unit);
            case VETO -> new Scale.Veto();
        };
    }

    private List<Scale.Step> steps() {
        List<Scale.Step> steps = form.steps() == null
                ? List.of()
                : form.steps().stream()
                        .map(step -> new Scale.Step(step.atLeast(), step.points()))
                        .toList();
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).atLeast().compareTo(steps.get(i - 1).atLeast()) <= 0
                    || steps.get(i).points().compareTo(steps.get(i - 1).points()) <= 0) {
                complaint.of("/steps/" + i, "steps-must-rise", "", "");
            }
        }
        if (steps.isEmpty() || steps.get(steps.size() - 1).points().compareTo(points) != 0) {
            complaint.of("/steps", "last-step-is-not-the-points", "", points.toPlainString());
        }
        return steps;
    }

    private BigDecimal above(String place, BigDecimal figure) {
        if (figure != null && figure.signum() == 0) {
            complaint.of(place, "points-out-of-range", "0", "> 0");
        }
        return figure;
    }

    private void only(String key, Object value, boolean wanted) {
        if (wanted && value == null) {
            complaint.of("", "missing-key", "", key);
        } else if (!wanted && value != null) {
            complaint.of("/" + key, "not-of-this-kind", key, "");
        }
    }
}
