package wenming.model;

/** How many places of one kind a campus has. */
public record PlaceCount(@Required @Word("place-kinds") String kind, @Required Integer count) {}
