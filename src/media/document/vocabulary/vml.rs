//! Names of the standard (ECMA-376, transitional) that a clean document may use: prefix `v`.

pub(super) const ELEMENTS: &str = "\
        arc background curve f fill formulas group h handles image imagedata line oval path polyline rect \
        roundrect shadow shape shapetype stroke textbox textpath \
        ";
pub(super) const ATTRIBUTES: &str = "\
        adj alignshape angle arcsize arrowok aspect bilevel blacklevel chromakey color color2 colors \
        control1 control2 coordorigin coordsize cropbottom cropleft cropright croptop dashstyle editas \
        embosscolor endangle endarrow endarrowlength endarrowwidth endcap eqn equationxml fill fillcolor \
        filled fillok filltype fitpath fitshape focus focusposition focussize from gain gamma \
        gradientshapeok grayscale id imagealignshape imageaspect imagesize inset insetpen insetpenok invx \
        invy joinstyle limo linestyle map matrix method miterlimit obscured offset offset2 on opacity origin \
        path points polar position print radiusrange recolor recolortarget rotate shadowok size src \
        startangle startarrow startarrowlength startarrowwidth string strokecolor stroked strokeok \
        strokeweight style switch textboxrect textpathok to trim type v weight wrapcoords xrange xscale \
        yrange \
        ";
