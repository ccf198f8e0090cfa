package vn.tungnha.access;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A way of looking at a list that a person keeps under a name.
 *
 * @param list which list: {@code teams}, {@code members}, {@code campaigns}, …
 * @param search what the list keeps in its address: JSON, at most 4,000 characters; only the app
 *     reads it
 */
@Document("saved_views")
record SavedView(@Id String id, String accountId, String list, String name, String search) {}
