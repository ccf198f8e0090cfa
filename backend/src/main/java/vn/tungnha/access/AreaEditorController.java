package vn.tungnha.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.area.Area;
import vn.tungnha.platform.UserError;

@Controller
class AreaEditorController {
  private final AreaEditor editor;

  AreaEditorController(AreaEditor editor) {
    this.editor = editor;
  }

  @MutationMapping
  AddAreasPayload addAreas(@Argument AddAreasInput input, Actor actor) {
    return new AddAreasPayload(
        editor.add(actor, input.parentId(), input.areas(), false), List.of());
  }

  record AddAreasInput(String parentId, List<AreaEditor.NewArea> areas) {}

  record AddAreasPayload(@Nullable List<Area> areas, List<UserError> errors) {}
}
