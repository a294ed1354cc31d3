package wenming.measure;

import wenming.model.FactKind;

/** How many places of a kind a campus declares, against how many premises of that kind the submission lists for it. */
public record PlaceRegister(int campusIndex, int index, String campus, String kind, int declared, int listed) {
    /** How many declared places are not listed; never below zero. */
    public int unlisted() {
        return Math.max(0, declared - listed);
    }

    /** JSON pointer of the declaration. */
    public String pointer() {
        return FactKind.CAMPUSES.pointer() + "/" + campusIndex + "/places/" + index;
    }
}
