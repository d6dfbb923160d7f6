"""How forms look: every Django form of the hall is written with these templates."""

from django.forms.renderers import TemplatesSetting


class HallRenderer(TemplatesSetting):
    """Forms and fields of the design system."""

    form_template_name = "site/forms/form.html"
    field_template_name = "site/forms/field.html"
