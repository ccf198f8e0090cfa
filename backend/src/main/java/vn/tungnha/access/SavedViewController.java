package vn.tungnha.access;

import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.SavedViewInput.RemoveViewInput;
import vn.tungnha.access.SavedViewInput.SaveViewInput;
import vn.tungnha.access.SavedViewInput.SavedViewPayload;

@Controller
class SavedViewController {
  private final SavedViews views;

  SavedViewController(SavedViews views) {
    this.views = views;
  }

  @QueryMapping
  List<SavedView> savedViews(@Argument String list, Actor actor) {
    return views.of(actor, list);
  }

  @MutationMapping
  SavedViewPayload saveView(@Argument SaveViewInput input, Actor actor) {
    return SavedViewPayload.of(views.save(actor, input));
  }

  @MutationMapping
  SavedViewPayload removeView(@Argument RemoveViewInput input, Actor actor) {
    return SavedViewPayload.of(views.remove(actor, input.id()));
  }
}
