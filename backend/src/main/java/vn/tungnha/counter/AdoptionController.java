package vn.tungnha.counter;

import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import vn.tungnha.access.Actor;

@Controller
class AdoptionController {
  private final Adoptions adoptions;

  AdoptionController(Adoptions adoptions) {
    this.adoptions = adoptions;
  }

  @QueryMapping
  List<Adoption> adoption(@Argument String code, Actor actor) {
    return adoptions.of(actor, code);
  }
}
