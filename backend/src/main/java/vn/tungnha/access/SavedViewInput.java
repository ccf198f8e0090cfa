package vn.tungnha.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tungnha.platform.UserError;

/** What comes in and goes out around saved views. */
final class SavedViewInput {
  private SavedViewInput() {}

  record SaveViewInput(String id, String list, String name, String search) {}

  record RemoveViewInput(String id) {}

  record SavedViewPayload(@Nullable SavedView view, List<UserError> errors) {
    static SavedViewPayload of(SavedView view) {
      return new SavedViewPayload(view, List.of());
    }
  }
}
